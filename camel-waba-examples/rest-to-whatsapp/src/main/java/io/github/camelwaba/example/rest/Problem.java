package io.github.camelwaba.example.rest;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The body of an answer that is an error.
 *
 * @param error  what went wrong, and what became of the message
 * @param fields the fields of the request that are wrong; missing where there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String error, List<WrongField> fields) {
}
