package org.sopan.indicators.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MerkleTreeTest {

    /// The eight leaves of the certificate transparency project's own tests, and the roots it expects.
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void rootsAreThoseOfTheReferenceImplementation() {
        var leaves = LEAVES.stream()
                .map(hex -> Hash.ofLeaf(HexFormat.of().parseHex(hex)))
                .toList();

        assertThat(IntStream.rangeClosed(0, LEAVES.size())
                        .mapToObj(size ->
                                MerkleTree.rootOf(leaves.subList(0, size)).hex()))
                .isEqualTo(ROOTS);
        assertThat(IntStream.rangeClosed(0, LEAVES.size())
                        .mapToObj(size -> tree(leaves).root(size).hex()))
                .isEqualTo(ROOTS);
    }

    static Stream<Integer> sizes() {
        return IntStream.rangeClosed(1, 70).boxed();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyLeafIsProvedAndNoOtherIs(int size) {
        var leaves = leaves(size);
        var tree = tree(leaves);
        var root = tree.root(size);

        for (int leaf = 0; leaf < size; leaf++) {
            var path = tree.inclusion(leaf, size);
            assertThat(MerkleProofs.includes(leaves.get(leaf), leaf, size, path, root))
                    .isTrue();
            assertThat(MerkleProofs.includes(Hash.ofNothing(), leaf, size, path, root))
                    .isFalse();
            assertThat(MerkleProofs.includes(leaves.get(leaf), leaf, size, path, Hash.ofNothing()))
                    .isFalse();
            assertThat(MerkleProofs.includes(leaves.get(leaf), leaf + 1, size, path, root))
                    .isFalse();
            assertThat(MerkleProofs.includes(leaves.get(leaf), leaf, size, longer(path), root))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyBeginningIsProvedAndAnotherIsNot(int to) {
        var tree = tree(leaves(to));

        for (int from = 0; from <= to; from++) {
            var proof = tree.consistency(from, to);
            assertThat(MerkleProofs.consistent(from, tree.root(from), to, tree.root(to), proof))
                    .isTrue();
            if (from > 0) {
                var forged = Hash.above(tree.root(from), tree.root(from));
                assertThat(MerkleProofs.consistent(from, forged, to, tree.root(to), proof))
                        .isFalse();
                assertThat(MerkleProofs.consistent(from, tree.root(from), to, forged, proof))
                        .isFalse();
            }
        }
    }

    private static List<Hash> longer(List<Hash> path) {
        var more = new ArrayList<>(path);
        more.add(Hash.ofNothing());
        return more;
    }

    private static List<Hash> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.ofLeaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static MerkleTree tree(List<Hash> leaves) {
        return new MerkleTree((level, position) -> {
            int begin = (int) (position << level);
            return MerkleTree.rootOf(leaves.subList(begin, begin + (1 << level)));
        });
    }
}
