package org.sopan.forum.cases.store;

import java.io.Serializable;

/// The key of `support_case_rule`.
record CaseRuleKey(String code, int version) implements Serializable {}
