package io.github.camelwaba.example.springboot;

/**
 * Somebody's appointment.
 *
 * @param phone with country code, as WhatsApp has it
 * @param name  how the patient is addressed
 * @param time  day and hour
 */
public record Appointment(String phone, String name, String time) {

    // phone numbers and names are for the patient's eyes only
    @Override
    public String toString() {
        return "Appointment";
    }
}
