package io.github.camelwaba.example.rest;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the order system says when an order has left the warehouse.
 *
 * @param phone    of the customer, with country code
 * @param customer the name to greet
 * @param parcel   the number by which the carrier knows the parcel
 */
public record Shipment(
        @NotNull(message = "is missing") @Pattern(regexp = "\\+?[1-9]\\d{6,14}", message = "must be a phone number with country code: 7 to 15 digits") String phone,
        @NotNull(message = "is missing") @Pattern(regexp = "\\S(.{0,58}\\S)?", message = "must be a name of 1 to 60 characters in one line") String customer,
        @NotNull(message = "is missing") @Pattern(regexp = "[A-Za-z0-9-]{4,40}", message = "must be 4 to 40 letters, digits and dashes") String parcel) {

    @Override
    public String toString() {
        return "Shipment";
    }
}
