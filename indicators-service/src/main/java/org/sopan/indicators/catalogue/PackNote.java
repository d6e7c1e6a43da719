package org.sopan.indicators.catalogue;

import java.util.Map;

/// What a pack says about itself.
public record PackNote(String code, Map<String, String> names, String version, String source, String licence)
        implements Definition {

    public PackNote {
        names = Map.copyOf(names);
    }

    @Override
    public DefinitionKind kind() {
        return DefinitionKind.PACK;
    }

    @Override
    public String key() {
        return code;
    }
}
