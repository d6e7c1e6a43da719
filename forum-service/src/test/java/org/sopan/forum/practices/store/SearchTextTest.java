package org.sopan.forum.practices.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTextTest {

    @Test
    void japaneseIsFoundByPairsOfLettersAndLatinIsLeftToTheDictionaries() {
        assertThat(SearchText.of("栄養改善 weighing").grams()).containsExactly("栄養", "養改", "改善");
    }

    @Test
    void fullWidthAndCapitalLettersAreNormalised() {
        assertThat(SearchText.of("ＡＮＣ Visits").text()).isEqualTo("anc visits");
    }

    @Test
    void devanagariVowelSignsStayWithTheirWord() {
        assertThat(SearchText.of("पोषण").grams()).containsExactly("पो", "ोष", "षण");
    }
}
