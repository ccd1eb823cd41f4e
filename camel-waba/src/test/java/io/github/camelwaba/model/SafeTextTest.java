package io.github.camelwaba.model;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SafeTextTest {

    @Test
    void showsWordsOfTheApiOnly() {
        assertThat(SafeText.word("button_reply")).isEqualTo("button_reply");
        assertThat(SafeText.word(null)).isEqualTo("none");
        assertThat(SafeText.word("+4915550001111")).isEqualTo("other");
        assertThat(SafeText.word("text\nINFO all is well")).isEqualTo("other");
        assertThat(SafeText.word("text\n")).isEqualTo("other");
    }

    @Test
    void showsIdsInOneLineOfBoundedLength() {
        assertThat(SafeText.id("wamid.HBgNMTU1+/=")).isEqualTo("wamid.HBgNMTU1+/=");
        assertThat(SafeText.id("a\r\nb c")).isEqualTo("a??b?c");
        assertThat(SafeText.id("x".repeat(10_000))).hasSize(128);
        assertThat(SafeText.id(null)).isEqualTo("none");
    }

    @Test
    void aNameKeepsItsLettersAndLosesWhatIsNotSeen() {
        assertThat(SafeText.name("Söhne & Töchter")).isEqualTo("Söhne & Töchter");
        assertThat(SafeText.name("x\r\n\t\u0000\u001b\u0085\u2028\u202e")).isEqualTo("x????????");
        assertThat(SafeText.name("y".repeat(100))).isEqualTo("y".repeat(60) + "…");
        assertThat(SafeText.name(null)).isEqualTo("none");
    }
}
