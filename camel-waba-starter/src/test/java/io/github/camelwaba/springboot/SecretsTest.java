package io.github.camelwaba.springboot;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * With every log turned on, a Spring Boot application shows no secret at its start.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecretsTest {

    @Test
    void showInNoLog(CapturedOutput output) {
        System.setProperty("camel.component.waba.webhook-secret", "s3cr3t-5");
        try {
            SpringApplication.run(BotApplication.class, "--server.port=0", "--server.address=127.0.0.1",
                    "--logging.level.root=TRACE", "--camel.component.waba.inbox=memory", "--camel.component.waba.hosting=cloud",
                    "--camel.component.waba.api-key=s3cr3t-1", "--camel.component.waba.previous-api-key=s3cr3t-2",
                    "--camel.component.waba.webhook-username=s3cr3t-3", "--camel.component.waba.webhookPassword=s3cr3t-4",
                    "--camel.component.waba.previous-webhook-secret=s3cr3t-6",
                    "--camel.component.waba.channels.sales.api-key=s3cr3t-7",
                    "--camel.component.waba.channels.sales.previousApiKey=s3cr3t-8").close();
        } finally {
            System.clearProperty("camel.component.waba.webhook-secret");
        }

        assertThat(output).contains("TRACE");
        assertThat(output.getAll().lines().filter(line -> line.contains("s3cr3t"))).isEmpty();
    }
}
