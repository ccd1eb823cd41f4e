package io.github.camelwaba.quarkus.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The log of a start on Quarkus names the secrets and shows none.
 */
@QuarkusTest
@TestProfile(SecretsOnQuarkusTest.AllLogs.class)
class SecretsOnQuarkusTest {

    private static final Path LOG = Path.of("target", "secrets-" + ProcessHandle.current().pid() + ".log");
    private static final List<String> SECRETS = List.of("previous-api-key", "webhook-secret", "previousWebhookSecret",
            "webhook-username", "webhookPassword", "channels[signed].previous-api-key");

    @Test
    void theSummaryShowsNoSecret() throws Exception {
        List<String> log = Files.readAllLines(LOG);

        assertThat(log).anyMatch(line -> line.contains("camel.component.waba.webhookSecret = xxxxxx"));
        assertThat(log.stream().filter(line -> line.contains("s3cr3t"))).isEmpty();
    }

    /** All logs but those of two packages of Camel, which show below INFO what they set, whatever it is. */
    public static final class AllLogs implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> properties = new TreeMap<>(Map.of(
                    "quarkus.log.level", "TRACE", "quarkus.log.min-level", "TRACE",
                    "quarkus.log.category.\"org.apache.camel.main\".level", "INFO",
                    "quarkus.log.category.\"org.apache.camel.impl.engine\".level", "INFO",
                    "quarkus.log.console.level", "WARN",
                    "quarkus.log.file.enable", "true", "quarkus.log.file.level", "TRACE",
                    "quarkus.log.file.path", LOG.toString()));
            SECRETS.forEach(secret -> properties.put("camel.component.waba." + secret, "s3cr3t-" + secret.length()));
            return properties;
        }
    }
}
