package org.sopan.kit.log;

/// Names of the Kafka headers of an event: CloudEvents 1.0, binary mode, with our extensions.
public final class EventHeaders {

    public static final String SPEC_VERSION = "ce_specversion";
    public static final String ID = "ce_id";
    public static final String SOURCE = "ce_source";
    public static final String TYPE = "ce_type";
    public static final String TIME = "ce_time";
    public static final String CONTENT_TYPE = "content-type";

    /// Position in the source's log.
    public static final String SEQ = "ce_seq";

    /// The `seq` before this one in its partition, 0 for the first.
    public static final String PREV = "ce_prev";

    /// The [Epoch] of the source's database.
    public static final String EPOCH = "ce_epoch";

    public static final String CORRELATION_ID = "ce_correlationid";
    public static final String CAUSATION_ID = "ce_causationid";

    private EventHeaders() {}
}
