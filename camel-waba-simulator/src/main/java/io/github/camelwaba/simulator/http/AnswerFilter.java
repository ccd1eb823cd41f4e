package io.github.camelwaba.simulator.http;

import io.vertx.ext.web.RoutingContext;

/** Sends an answer in another way than it should be, because a fault says so. */
@FunctionalInterface
interface AnswerFilter {
    String KEY = "simulator.answer-filter";

    void send(RoutingContext context, int status, String contentType, byte[] body);
}
