-- A push pays for every index. What asks for areas without naming indicators walks the primary key by skip scan
-- (PostgreSQL 18): one descent per indicator and area.

drop index observation_of_area;
