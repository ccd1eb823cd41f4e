package io.github.camelwaba.example.rest;

/**
 * A field of a request, and what is wrong with it.
 */
public record WrongField(String field, String problem) {
}
