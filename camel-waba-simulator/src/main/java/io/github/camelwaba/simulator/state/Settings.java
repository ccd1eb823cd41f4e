package io.github.camelwaba.simulator.state;

import java.time.Duration;

/** Switches of one number that a test or the phone page may turn; names follow the On-Premise application settings. */
public final class Settings {
    /** Time between two statuses of one message. */
    public static final Duration STATUS_DELAY = Duration.ofMillis(60);

    private volatile boolean statuses = true;
    private volatile boolean sentStatus = true;
    private volatile boolean autoRead;
    private volatile Duration statusDelay = STATUS_DELAY;
    private volatile Duration approvalDelay = Duration.ofSeconds(1);

    public boolean statuses() {
        return statuses;
    }

    public void statuses(boolean on) {
        statuses = on;
    }

    public boolean sentStatus() {
        return sentStatus;
    }

    public void sentStatus(boolean on) {
        sentStatus = on;
    }

    public boolean autoRead() {
        return autoRead;
    }

    public void autoRead(boolean on) {
        autoRead = on;
    }

    public Duration statusDelay() {
        return statusDelay;
    }

    public void statusDelay(Duration delay) {
        statusDelay = delay;
    }

    public Duration approvalDelay() {
        return approvalDelay;
    }

    public void approvalDelay(Duration delay) {
        approvalDelay = delay;
    }

    void reset() {
        statuses = true;
        sentStatus = true;
        autoRead = false;
        statusDelay = STATUS_DELAY;
        approvalDelay = Duration.ofSeconds(1);
    }
}
