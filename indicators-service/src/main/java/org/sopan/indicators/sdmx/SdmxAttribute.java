package org.sopan.indicators.sdmx;

import java.util.Arrays;
import java.util.List;

/// What a dataflow says of each observation beside its value. Ids are those of the UN SDG global
/// structure where it has the concept.
public enum SdmxAttribute {
    OBS_STATUS("Observation status", Form.CODED),
    REVISION("Revision", Form.WHOLE),
    UPDATED("Counts since", Form.INSTANT),
    UNIT_MEASURE("Unit of measure", Form.CODED),
    COMMENT_OBS("Comment on the observation", Form.TEXT),
    NUMERATOR("Numerator of the value", Form.DECIMAL),
    DENOMINATOR("Denominator of the value", Form.DECIMAL);

    private final String label;
    private final Form form;

    SdmxAttribute(String label, Form form) {
        this.label = label;
        this.form = form;
    }

    /// Ids of all, in the order in which they are written.
    public static List<String> ids() {
        return Arrays.stream(values()).map(SdmxAttribute::name).toList();
    }

    public String label() {
        return label;
    }

    public Form form() {
        return form;
    }

    /// Every observation has it.
    public boolean isMandatory() {
        return this == OBS_STATUS;
    }

    /// The code list of a coded one.
    public String codelist(SdmxFlow flow) {
        return this == OBS_STATUS ? "CL_OBS_STATUS" : "CL_" + name() + "_" + flow.id();
    }

    /// How its values are written.
    public enum Form {
        CODED("String"),
        TEXT("String"),
        WHOLE("Integer"),
        DECIMAL("Decimal"),
        INSTANT("DateTime");

        private final String dataType;

        Form(String dataType) {
            this.dataType = dataType;
        }

        /// In the words of SDMX.
        public String dataType() {
            return dataType;
        }
    }
}
