package io.github.camelwaba.karaf;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Skips what boots a Karaf where it does not start, and says so: a skipped test alone is easily overlooked.
 */
final class JavaForKaraf implements ExecutionCondition {

    private static final Logger LOG = LoggerFactory.getLogger(JavaForKaraf.class);
    private static final int FITTING = 17;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        int java = Runtime.version().feature();
        if (java == FITTING) {
            return ConditionEvaluationResult.enabled("Karaf starts on this Java");
        }
        String reason = "Karaf 4.4 starts on Java " + FITTING + ", not on " + java + ": nothing was tried in Karaf";
        if (context.getTestMethod().isEmpty()) {
            LOG.warn(reason);
        }
        return ConditionEvaluationResult.disabled(reason);
    }
}
