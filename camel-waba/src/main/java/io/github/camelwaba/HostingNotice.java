package io.github.camelwaba;

import java.util.concurrent.atomic.AtomicBoolean;

import io.github.camelwaba.config.Channel;
import io.github.camelwaba.config.Hosting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says once that On-Premise hosting no longer answers, where its real address is used.
 */
final class HostingNotice {

    private static final Logger LOG = LoggerFactory.getLogger(WabaComponent.class);

    private final AtomicBoolean said = new AtomicBoolean();

    void look(Channel channel) {
        if (channel.hosting() == Hosting.ON_PREMISE && channel.baseUrl().equals(Hosting.ON_PREMISE.baseUrl())
                && said.compareAndSet(false, true)) {
            LOG.warn("{} is on hosting=on-premise, which Meta switched off on 23 October 2025: no message gets through. "
                    + "Change the number to Cloud hosting in 360dialog's Hub, then use its new key with hosting=cloud",
                    channel.label());
        }
    }
}
