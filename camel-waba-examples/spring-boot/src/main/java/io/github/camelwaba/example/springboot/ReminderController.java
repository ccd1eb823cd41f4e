package io.github.camelwaba.example.springboot;

import java.util.List;

import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import org.apache.camel.ProducerTemplate;

/**
 * Sends the reminders when it is told to, by cron or by the practice's own system.
 */
@RestController
public class ReminderController {

    private final ProducerTemplate camel;

    public ReminderController(ProducerTemplate camel) {
        this.camel = camel;
    }

    /** @return how many were due */
    @PostMapping("/reminders")
    public int remind() {
        return camel.requestBody("direct:remind", null, List.class).size();
    }
}
