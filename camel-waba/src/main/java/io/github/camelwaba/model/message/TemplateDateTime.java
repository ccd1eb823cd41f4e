package io.github.camelwaba.model.message;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelwaba.model.WabaJson;

/**
 * A date or a time that the recipient's device writes in its own language, which On-Premise's clients do and Cloud never does
 * (Meta, On-Premises reference: Messages, date_time object).
 */
public final class TemplateDateTime {

    private static final String FIELD = "template.components.parameters.date_time";
    private static final String GIVE = "give it, or only the words";

    private final ObjectNode json;

    private TemplateDateTime(ObjectNode json) {
        this.json = json;
    }

    /**
     * @param  date                    a day
     * @return                         that day
     * @throws InvalidMessageException if it is missing
     */
    public static TemplateDateTime of(LocalDate date) {
        Checks.given(FIELD, date, GIVE);
        return new TemplateDateTime(day(date.getYear(), date.getMonthValue(), date.getDayOfMonth())
                .put("day_of_week", date.getDayOfWeek().getValue())
                .put("calendar", "GREGORIAN"));
    }

    /**
     * @param  time                    a day and a time of it; seconds are not written
     * @return                         that time
     * @throws InvalidMessageException if it is missing
     */
    public static TemplateDateTime of(LocalDateTime time) {
        Checks.given(FIELD, time, GIVE);
        TemplateDateTime day = of(time.toLocalDate());
        day.json.put("hour", time.getHour()).put("minute", time.getMinute());
        return day;
    }

    /**
     * @param  time                    a moment
     * @return                         that moment, in the time zone of the recipient's device
     * @throws InvalidMessageException if it is missing
     */
    public static TemplateDateTime of(Instant time) {
        Checks.given(FIELD, time, GIVE);
        return new TemplateDateTime(WabaJson.object().put("timestamp", time.getEpochSecond()));
    }

    /**
     * @param  year                    the year
     * @param  month                   the month, 1 to 12
     * @param  day                     the day of the month, 1 to 31
     * @return                         that day of the Solar Hijri calendar
     * @throws InvalidMessageException if there is no such month or day
     */
    public static TemplateDateTime solarHijri(int year, int month, int day) {
        within("month", month, 12);
        within("day_of_month", day, 31);
        return new TemplateDateTime(day(year, month, day).put("calendar", "SOLAR_HIJRI"));
    }

    private static void within(String member, int value, int max) {
        if (value < 1 || value > max) {
            throw new InvalidMessageException(FIELD + "." + member, "must be 1 to " + max + ": give one that there is");
        }
    }

    private static ObjectNode day(int year, int month, int day) {
        return WabaJson.object().put("year", year).put("month", month).put("day_of_month", day);
    }

    ObjectNode toJson() {
        return json.deepCopy();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TemplateDateTime that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return "TemplateDateTime[]";
    }
}
