package io.github.camelwaba.example.quarkus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.github.camelwaba.model.message.ListMessage;
import io.github.camelwaba.model.message.ListRow;
import io.github.camelwaba.model.message.ListSection;
import io.github.camelwaba.model.message.TextMessage;
import io.github.camelwaba.model.message.WabaMessage;

import org.apache.camel.Header;

/**
 * The calendar of the practice, in memory: stands for that of a company. The same choice twice gives the same answer, so
 * that an event may come again.
 */
@ApplicationScoped
public class Appointments {

    private static final Map<String, String> TIMES = new TreeMap<>(Map.of(
            "time-1", "Monday 9:00",
            "time-2", "Monday 10:30",
            "time-3", "Tuesday 14:00"));

    private final Map<String, String> patients = new TreeMap<>();

    /** The times that nobody has yet, as a list to choose from. */
    public synchronized WabaMessage offer(@Header("CamelWabaProfileName") String name) {
        List<ListRow> free = TIMES.entrySet().stream().filter(time -> !patients.containsKey(time.getKey()))
                .map(time -> ListRow.of(time.getKey(), time.getValue())).toList();
        if (free.isEmpty()) {
            return TextMessage.of("We are fully booked this week.");
        }
        return ListMessage.of("Hello " + (name == null ? "" : name) + ", when would you like to come?", "Choose a time",
                ListSection.of("Free", free));
    }

    /** Books the time that the patient chose, in the place of the one that the patient had. */
    public synchronized String book(@Header("CamelWabaChat") String patient, @Header("CamelWabaReplyId") String time) {
        if (!TIMES.containsKey(time)) {
            return "I do not know that time.";
        }
        String other = patients.get(time);
        if (other != null && !other.equals(patient)) {
            return "Sorry, somebody was faster. Write anything to see what is free.";
        }
        patients.values().remove(patient);
        patients.put(time, patient);
        return "See you on " + TIMES.get(time) + ". Write CANCEL if you cannot come.";
    }

    /** Gives the patient's time back. */
    public synchronized String cancel(@Header("CamelWabaChat") String patient) {
        return patients.values().remove(patient) ? "Your appointment is cancelled." : "You have no appointment.";
    }
}
