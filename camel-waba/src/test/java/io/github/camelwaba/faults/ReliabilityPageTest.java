package io.github.camelwaba.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ReliabilityPageTest {

    @TempDir
    private Path directory;
    private Path file;
    private ReliabilityPage page;

    @BeforeEach
    void begin() {
        file = directory.resolve("docs").resolve("page.md");
        page = new ReliabilityPage(file);
    }

    private void given(String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Map<String, Object> columns(Object... namesAndValues) {
        Map<String, Object> columns = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            columns.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return columns;
    }

    @Test
    void isMadeWhenItIsNotThere() throws Exception {
        page.write("kills", "journal", columns("kills", 50, "lost", 0));
        assertThat(file).hasContent("""
                <!-- kills -->
                | run | kills | lost |
                | --- | ---: | ---: |
                | journal | 50 | 0 |
                <!-- /kills -->
                """);
    }

    @Test
    void keepsWhatIsAroundTheTable() throws Exception {
        given("# Title\n\nBefore.\n\n<!-- kills -->\nold\n<!-- /kills -->\n\nAfter.\n<!-- fuzz -->\n<!-- /fuzz -->\n");
        page.write("kills", "journal", columns("lost", 0));
        assertThat(Files.readString(file)).isEqualTo("# Title\n\nBefore.\n\n<!-- kills -->\n| run | lost |\n| --- | ---: |\n"
                + "| journal | 0 |\n<!-- /kills -->\n\nAfter.\n<!-- fuzz -->\n<!-- /fuzz -->\n");
    }

    @Test
    void addsATableThatItDoesNotHave() throws Exception {
        given("# Title\n");
        page.write("fuzz", "door", columns("inputs", 7));
        assertThat(Files.readString(file)).startsWith("# Title\n\n<!-- fuzz -->\n| run | inputs |\n")
                .endsWith("<!-- /fuzz -->\n");
    }

    @Test
    void replacesTheRowOfThatNameAndKeepsTheOthersInTheirOrder() throws Exception {
        page.write("kills", "journal", columns("kills", 1, "lost", 0));
        page.write("kills", "none", columns("kills", 2, "lost", 0));
        page.write("kills", "journal", columns("kills", 3, "lost", 0));
        assertThat(Files.readString(file)).contains("| journal | 3 | 0 |\n| none | 2 | 0 |\n").doesNotContain("| 1 |");
    }

    @Test
    void takesTheColumnsOfTheNewestRow() throws Exception {
        page.write("kills", "journal", columns("kills", 1, "old", 2));
        page.write("kills", "none", columns("new", 3, "kills", 4));
        assertThat(Files.readString(file)).contains("""
                | run | new | kills |
                | --- | ---: | ---: |
                | journal | – | 1 |
                | none | 3 | 4 |
                """);
    }

    @Test
    void keepsTextsThatWouldBreakATable() throws Exception {
        page.write("kills", "a|b", columns("x|y", "one\ntwo | \\"));
        page.write("kills", "other", columns("x|y", "z"));
        assertThat(Files.readString(file)).contains("| run | x\\|y |\n", "| a\\|b | one two \\| \\\\ |\n", "| other | z |\n");
    }

    @Test
    void refusesAPageWhoseMarkersAreBroken() throws Exception {
        given("<!-- kills -->\nno end\n");
        assertThatThrownBy(() -> page.write("kills", "journal", columns("lost", 0))).isInstanceOf(IllegalStateException.class)
                .hasMessage("The page has no <!-- /kills --> after <!-- kills -->. Put it back");
        assertThat(file).hasContent("<!-- kills -->\nno end\n");
    }

    @Test
    void leavesNoDraftBehind() throws Exception {
        page.write("kills", "journal", columns("lost", 0));
        assertThat(Files.list(file.getParent())).containsExactly(file);
    }
}
