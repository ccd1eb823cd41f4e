package io.github.camelwaba.simulator;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.camelwaba.simulator.state.WebhookUrl;

/** The arguments of {@link Main}. */
record CommandLine(boolean help, WabaSimulator.Builder options) {
    static final String HELP = """
            A local stand-in for 360dialog: its HTTP API, webhook delivery, and a phone in the browser.

            Options:
              --port <n>                 port to listen on, 0 for a free one (9360)
              --host <address>           address to listen on (127.0.0.1)
              --key <key>                API key of the default number (simulator)
              --phone-number <digits>    the default number (4930555000111)
              --business-name <name>     what customers see as the name of the number
              --webhook-url <url>        webhook of the default number; without it the API registers one
              --webhook-header <n>=<v>   header of every webhook POST; may be repeated
              --webhook-secret <secret>  sign webhooks with x-360dialog-signature
              --redelivery-delay <s>     seconds added to the wait before a redelivery for each failure (3)
              --help                     this text""";

    static CommandLine parse(String[] arguments) {
        WabaSimulator.Builder options = WabaSimulator.builder();
        Map<String, String> headers = new LinkedHashMap<>();
        String url = "";
        for (int index = 0; index < arguments.length; index++) {
            String[] parts = arguments[index].split("=", 2);
            String name = parts[0];
            if (name.equals("--help") || name.equals("-h")) {
                return new CommandLine(true, options);
            }
            if (parts.length == 1 && index + 1 == arguments.length) {
                throw new IllegalArgumentException(known(name) ? name + " needs a value" : "Unknown option " + name);
            }
            String value = parts.length == 2 ? parts[1] : arguments[++index];
            switch (name) {
                case "--port" -> options.port(number(name, value));
                case "--host" -> options.host(value);
                case "--key" -> options.key(value);
                case "--phone-number" -> options.phoneNumber(value);
                case "--business-name" -> options.businessName(value);
                case "--webhook-url" -> url = webhook(value);
                case "--webhook-header" -> header(headers, value);
                case "--webhook-secret" -> options.webhookSecret(value);
                case "--redelivery-delay" -> options.redeliveryDelay(Duration.ofSeconds(number(name, value)));
                default -> throw new IllegalArgumentException("Unknown option " + name);
            }
        }
        return new CommandLine(false, url.isEmpty() ? options : options.webhook(url, headers));
    }

    private static boolean known(String name) {
        return HELP.contains(name + " ");
    }

    private static int number(String name, String value) {
        try {
            return Integer.parseUnsignedInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " needs a whole number");
        }
    }

    private static String webhook(String url) {
        WebhookUrl.problem(url).ifPresent(why -> {
            throw new IllegalArgumentException("--webhook-url " + why);
        });
        return url;
    }

    private static void header(Map<String, String> headers, String value) {
        int at = value.indexOf('=');
        if (at < 1) {
            throw new IllegalArgumentException("--webhook-header needs name=value");
        }
        headers.put(value.substring(0, at), value.substring(at + 1));
    }
}
