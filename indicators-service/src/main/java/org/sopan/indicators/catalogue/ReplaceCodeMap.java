package org.sopan.indicators.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.sopan.contracts.vocabulary.ProviderCode;

/// Changes a provider's code map. The map is read while everybody else who would change the catalogue waits, so that no
/// change is lost under another.
@ApplicationScoped
public class ReplaceCodeMap {

    private final Definitions definitions;
    private final CurrentCatalogue current;
    private final LoadPack loadPack;

    ReplaceCodeMap(Definitions definitions, CurrentCatalogue current, LoadPack loadPack) {
        this.definitions = definitions;
        this.current = current;
        this.loadPack = loadPack;
    }

    /// Puts a map in the place of the present one.
    ///
    /// @param check looks at the present map and throws where it is not the one the sender knows
    @Transactional
    public PackLoading replace(CodeMap map, Consumer<CodeMap> check) {
        definitions.lock();
        check.accept(present(map.provider()));
        return loadPack.load(new Pack("code-map", List.of(map)));
    }

    /// Makes one of the present map.
    ///
    /// @param reason code of the pack that the catalogue's history names
    @Transactional
    public PackLoading change(ProviderCode provider, String reason, UnaryOperator<CodeMap> change) {
        definitions.lock();
        return loadPack.load(new Pack(reason, List.of(change.apply(present(provider)))));
    }

    private CodeMap present(ProviderCode provider) {
        return current.get().findCodeMap(provider).orElseGet(() -> CodeMap.empty(provider));
    }
}
