package org.sopan.indicators.catalogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;

/// The name of a difference between a directory and the catalogue at one version: the same in every process, so that
/// what one replica showed another applies.
///
/// It is the beginning of the SHA-256 of a text with a line per area, each part as its length and itself, and what has
/// no order by itself in the order of its keys.
final class DiffName {

    private static final int CHARS = 16;

    private final StringBuilder text = new StringBuilder();

    private DiffName() {}

    /// @param endMissing whether areas that are missing end
    static String of(AreaDiff diff, boolean endMissing, long catalogueVersion) {
        var name = new DiffName();
        name.part(catalogueVersion).part(endMissing).line();
        name.areas("added", diff.added());
        name.changes("renamed", diff.renamed());
        name.changes("moved", diff.moved());
        name.changes("shared", diff.shared());
        name.areas("missing", diff.missing());
        return sha256(name.text.toString());
    }

    private void areas(String list, List<Area> areas) {
        part(list).part(areas.size()).line();
        areas.forEach(this::area);
    }

    private void changes(String list, List<AreaDiff.Change> changes) {
        part(list).part(changes.size()).line();
        changes.forEach(change -> {
            area(change.before());
            area(change.after());
        });
    }

    private void area(Area area) {
        part(area.code()).part(String.valueOf(area.parent()));
        new TreeMap<>(area.names()).forEach((language, name) -> part(language).part(name));
        part(area.aliases().size());
        area.aliases().forEach(this::part);
        part(String.valueOf(area.census2011())).part(String.valueOf(area.iso3166()));
        part(area.predecessors().size());
        area.predecessors().forEach(this::part);
        part(String.valueOf(area.changedOn())).part(String.valueOf(area.changeNote()));
        part(area.otherParents().size());
        area.otherParents().forEach(this::part);
        part(area.validity());
        line();
    }

    private DiffName part(Object part) {
        var said = part.toString();
        text.append(said.length()).append(':').append(said).append(';');
        return this;
    }

    private void line() {
        text.append('\n');
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, CHARS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
