package io.github.camelwaba.model.content;

/**
 * The customer opened the chat for the first time and has written nothing yet (Meta, Cloud API: Webhooks, request_welcome).
 */
public record WelcomeContent() implements MessageContent {
}
