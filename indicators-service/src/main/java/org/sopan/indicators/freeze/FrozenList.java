package org.sopan.indicators.freeze;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/// The figures of a freeze while they go by, in their order: cut into parts of one state each, counted and hashed.
///
/// digest = SHA-256(line₁ ⧺ LF ⧺ line₂ ⧺ LF ⧺ …), a line being `indicator:area:period:dataset@revision`.
public final class FrozenList {

    private final int mostInPart;
    private final Consumer<Part> parts;
    private final MessageDigest digest;
    private final List<FrozenFigure> waiting = new ArrayList<>();
    private int figures;
    private int told;

    /// @param mostInPart figures of one part at most
    /// @param parts is given each part as soon as it is whole
    public FrozenList(int mostInPart, Consumer<Part> parts) {
        this.mostInPart = mostInPart;
        this.parts = parts;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// A part.
    ///
    /// @param number counts from 1
    public record Part(int number, String state, List<FrozenFigure> figures) {
        public Part {
            figures = List.copyOf(figures);
        }
    }

    /// The next figure, by state, indicator, area, period and dataset.
    public void add(FrozenFigure figure) {
        boolean otherState = !waiting.isEmpty() && !waiting.getFirst().state().equals(figure.state());
        if (otherState || waiting.size() == mostInPart) {
            tell();
        }
        waiting.add(figure);
        figures++;
        digest.update((figure.line() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// There is no more.
    public Freeze.Content end() {
        if (!waiting.isEmpty()) {
            tell();
        }
        return new Freeze.Content(figures, HexFormat.of().formatHex(digest.digest()));
    }

    /// How many parts there were.
    public int parts() {
        return told;
    }

    private void tell() {
        told++;
        parts.accept(new Part(told, waiting.getFirst().state(), waiting));
        waiting.clear();
    }
}
