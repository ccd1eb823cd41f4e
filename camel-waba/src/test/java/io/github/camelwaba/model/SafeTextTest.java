package io.github.camelwaba.model;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

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

    @Test
    void namesAMessageWithoutTheNumberThatItsIdHolds() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String number = "49" + (1_000_000_000L + random.nextInt(900_000_000));
            for (String id : List.of(cloudId(number, random), onPremiseId(number, random))) {
                String shown = SafeText.messageId(id);

                assertThat(reveals(id, number)).as("the look itself: %s", id).isTrue();
                assertThat(reveals(shown, number)).as(shown).isFalse();
                assertThat(shown).matches("#[0-9a-f]{12}").isEqualTo(SafeText.messageId(id));
                assertThat(SafeText.withoutMessageIds("no message " + id + ": " + id)).isEqualTo(
                        "no message " + shown + ": " + shown);
            }
        }
        assertThat(SafeText.messageId(null)).isEqualTo("none");
        assertThat(SafeText.withoutMessageIds(null)).isNull();
    }

    // 1C 18 and the length, then the number as text; at the end the id proper, as text too
    private static String cloudId(String number, Random random) {
        StringBuilder own = new StringBuilder();
        random.ints(20, 0, 16).forEach(digit -> own.append(Integer.toHexString(digit).toUpperCase()));
        ByteBuffer bytes = ByteBuffer.allocate(3 + number.length() + 6 + own.length() + 1)
                .put(new byte[]{ 0x1c, 0x18, (byte) number.length() }).put(number.getBytes(StandardCharsets.US_ASCII))
                .put(new byte[]{ 0x15, 2, 0, 0x12, 0x18, 0x14 }).put(own.toString().getBytes(StandardCharsets.US_ASCII))
                .put((byte) 0);
        return "wamid." + Base64.getEncoder().encodeToString(bytes.array());
    }

    // 80 11 and the length, then the number with two digits in a byte, then the id proper
    private static String onPremiseId(String number, Random random) {
        byte[] digits = HexFormat.of().parseHex(number.length() % 2 == 0 ? number : number + "f");
        byte[] own = new byte[8];
        random.nextBytes(own);
        ByteBuffer bytes = ByteBuffer.allocate(3 + digits.length + 2 + own.length)
                .put(new byte[]{ (byte) 0x80, 0x11, (byte) digits.length }).put(digits).put(new byte[]{ 2, 9 }).put(own);
        return Base64.getEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Whether the last seven digits of the number are in the text, or in what it is the base64 of, from whichever place. */
    private static boolean reveals(String text, String number) {
        String digits = number.substring(number.length() - 7);
        if (text.contains(digits)) {
            return true;
        }
        String base64 = text.replaceAll("[^A-Za-z0-9+/]", "");
        for (int from = 0; from < base64.length(); from++) {
            String part = base64.substring(from);
            // one character alone is no byte
            byte[] bytes = Base64.getDecoder().decode(part.length() % 4 == 1 ? part.substring(0, part.length() - 1) : part);
            if (new String(bytes, StandardCharsets.ISO_8859_1).contains(digits)
                    || HexFormat.of().formatHex(bytes).contains(digits)) {
                return true;
            }
        }
        return false;
    }
}
