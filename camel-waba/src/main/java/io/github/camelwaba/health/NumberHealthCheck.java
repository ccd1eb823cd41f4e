package io.github.camelwaba.health;

import java.util.Map;
import java.util.function.Supplier;

import io.github.camelwaba.api.WabaException;
import io.github.camelwaba.model.result.HealthReport;

import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Down while the number is not connected to WhatsApp. It asks 360dialog at most once in 5 minutes, and is for readiness
 * only: a restart of the application does not bring a number back.
 */
public final class NumberHealthCheck extends AbstractHealthCheck {

    private final Supplier<HealthReport> health;

    /**
     * @param id     what tells it apart from the checks of other endpoints
     * @param health the health of the number, remembered for 5 minutes
     */
    public NumberHealthCheck(String id, Supplier<HealthReport> health) {
        super("camel", "producer:waba-" + id);
        this.health = health;
    }

    @Override
    public boolean isLiveness() {
        return false;
    }

    @Override
    protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
        try {
            HealthReport report = health.get();
            builder.detail("waba.gatewayStatus", report.gatewayStatus());
            builder.detail("waba.degraded", report.isDegraded());
            if (report.isConnected()) {
                builder.up();
            } else {
                builder.message("The number is " + report.status().word()
                        + (report.needsSupportTicket() ? "; open a ticket with 360dialog's support" : ""))
                        .down();
            }
        } catch (WabaException e) {
            builder.detail("http.response.code", e.getHttpResponseCode());
            builder.message(e.getMessage()).down();
        }
    }
}
