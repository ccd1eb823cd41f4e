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

    private final Appointments appointments;
    private final ProducerTemplate camel;

    public ReminderController(Appointments appointments, ProducerTemplate camel) {
        this.appointments = appointments;
        this.camel = camel;
    }

    /** @return how many were sent */
    @PostMapping("/reminders")
    public int remind() {
        List<Appointment> all = appointments.all();
        all.forEach(appointment -> camel.sendBody("direct:remind", appointment));
        return all.size();
    }
}
