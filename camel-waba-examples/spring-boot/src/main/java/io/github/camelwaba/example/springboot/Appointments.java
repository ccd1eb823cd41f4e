package io.github.camelwaba.example.springboot;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.stereotype.Component;

/**
 * Knows who comes when: stands for the practice's own system. The routes use it as the bean <code>appointments</code>.
 */
@Component
public class Appointments {

    private final Map<String, Appointment> byPhone = new ConcurrentHashMap<>();

    public Appointments() {
        add(new Appointment("4915550001111", "Ada", "Monday at 10:30"));
        add(new Appointment("4915550002222", "Ben", "Monday at 11:15"));
    }

    public void add(Appointment appointment) {
        byPhone.put(appointment.phone(), appointment);
    }

    public List<Appointment> all() {
        return List.copyOf(byPhone.values());
    }

    /** What fills the placeholders of the template <code>appointment_reminder</code>. */
    public List<String> reminder(Appointment appointment) {
        return List.of(appointment.name(), appointment.time());
    }

    public String confirm(String phone) {
        Appointment appointment = byPhone.get(phone);
        return appointment == null ? none() : "Thank you, " + appointment.name() + ". See you on " + appointment.time() + ".";
    }

    public String cancel(String phone) {
        Appointment appointment = byPhone.remove(phone);
        return appointment == null
                ? none()
                : "Your appointment on " + appointment.time() + " is cancelled. Call us for another one.";
    }

    public String tell(String phone) {
        Appointment appointment = byPhone.get(phone);
        return appointment == null ? none() : "Your appointment is on " + appointment.time() + ".";
    }

    private static String none() {
        return "You have no appointment with us.";
    }
}
