package org.sopan.gateway.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The text of an API key, `sopan_<prefix>_<secret>`: the prefix finds the key, 256 random bits prove it.
/// Only ever in memory, and once on the wire.
public record KeyText(String prefix, String secret) {

    private static final int PREFIX_BYTES = 6;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("sopan_([0-9a-f]{12})_([0-9a-f]{64})");

    public static KeyText draw(RandomGenerator chance) {
        return new KeyText(hex(chance, PREFIX_BYTES), hex(chance, SECRET_BYTES));
    }

    /// Empty when the text does not have the form of a key.
    public static Optional<KeyText> find(String text) {
        var matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /// The whole key as its holder sends it.
    public String text() {
        return "sopan_" + prefix + "_" + secret;
    }

    /// SHA-256 of [#text], in hexadecimal. A slow hash would protect guessable secrets; this one has 256 bits.
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Never the secret: records print themselves into logs.
    @Override
    public String toString() {
        return "sopan_" + prefix + "_…";
    }

    private static String hex(RandomGenerator chance, int bytes) {
        var drawn = new byte[bytes];
        chance.nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
