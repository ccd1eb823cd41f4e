package io.github.camelwaba.config;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Whether a host name stays on this machine. Names are not looked up: only <code>localhost</code> and addresses that are
 * written out count.
 */
public final class Loopback {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");

    private Loopback() {
    }

    public static boolean isLoopback(String host) {
        if (host == null) {
            return false;
        }
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.equals("[::1]") || name.equals("::1") || IPV4.matcher(name).matches();
    }
}
