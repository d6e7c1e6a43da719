package org.sopan.indicators.catalogue.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.sopan.indicators.catalogue.Catalogue;
import org.sopan.kit.http.Preconditions;
import org.sopan.kit.http.Tags;
import org.sopan.kit.paging.Page;
import org.sopan.kit.paging.PageRequest;
import org.sopan.kit.paging.Paging;

/// Answers from the catalogue: public, tagged with the version of the whole catalogue, so that a reader who
/// has an answer is told so before it is built.
@RequestScoped
class CatalogueAnswers {

    private static final String CACHE = "public, max-age=60";

    private final CatalogueReading reading;
    private final Preconditions preconditions;
    private final UriInfo address;

    CatalogueAnswers(CatalogueReading reading, Preconditions preconditions, UriInfo address) {
        this.reading = reading;
        this.preconditions = preconditions;
        this.address = address;
    }

    /// One thing, or the problem its function throws.
    Response one(Function<Catalogue, ?> view) {
        return one(CatalogueMoment.NOW, view);
    }

    /// One thing as it was, or the problem its function throws.
    Response one(CatalogueMoment moment, Function<Catalogue, ?> view) {
        var catalogue = reading.at(moment);
        return preconditions.answer(tag(catalogue), CACHE, () -> Response.ok(view.apply(catalogue)));
    }

    /// A page of a list, in the order of its keys.
    <T> Response page(
            PageRequest request,
            Function<Catalogue, List<T>> list,
            Function<T, String> key,
            BiFunction<T, Catalogue, ?> view) {
        return page(new Wanted(CatalogueMoment.NOW, request), list, key, view);
    }

    /// Which part of a list, and of which catalogue.
    record Wanted(CatalogueMoment moment, PageRequest request) {}

    /// A page of a list as it was, in the order of its keys.
    <T> Response page(
            Wanted wanted,
            Function<Catalogue, List<T>> list,
            Function<T, String> key,
            BiFunction<T, Catalogue, ?> view) {
        var catalogue = reading.at(wanted.moment());
        var request = wanted.request();
        return preconditions.answer(tag(catalogue), CACHE, () -> {
            var name = Paging.listName(address);
            var after = request.after(name);
            var found = list.apply(catalogue).stream()
                    .filter(each -> after.isEmpty() || key.apply(each).compareTo(after.getFirst()) > 0)
                    .limit(request.limit() + 1L)
                    .toList();
            Page<T> page = Page.of(found, request, name, each -> List.of(key.apply(each)));
            return Paging.answer(page.map(each -> view.apply(each, catalogue)), address);
        });
    }

    private EntityTag tag(Catalogue catalogue) {
        return Tags.of("catalogue", catalogue.version(), address.getRequestUri().getRawPath(), query());
    }

    private String query() {
        return String.valueOf(address.getRequestUri().getRawQuery());
    }
}
