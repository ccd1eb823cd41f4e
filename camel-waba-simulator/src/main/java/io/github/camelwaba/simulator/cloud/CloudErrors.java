package io.github.camelwaba.simulator.cloud;

import io.github.camelwaba.simulator.schema.Complaints;

/** The common errors in Cloud words. */
enum CloudErrors implements Complaints {
    INSTANCE;

    @Override
    public CloudProblem missing(String parameter) {
        return CloudError.MISSING.because("Parameter '" + parameter + "' is mandatory");
    }

    @Override
    public CloudProblem invalid(String parameter, String why) {
        return CloudError.INVALID.because("Parameter '" + parameter + "' " + why);
    }

    /** Meta words this in two ways: limits of interactive messages are values, all others are parameters. */
    @Override
    public CloudProblem tooLong(String parameter, String why) {
        return parameter.startsWith("interactive.")
                ? invalid(parameter, why)
                : CloudError.INVALID_PARAMETER.saying("Param " + brackets(parameter) + " " + why + " long.");
    }

    @Override
    public CloudProblem unknown(String parameter) {
        int dot = parameter.lastIndexOf('.');
        return CloudError.INVALID_PARAMETER.saying(dot < 0
                ? "Unexpected key \"" + parameter + "\"."
                : "Unexpected key \"" + parameter.substring(dot + 1) + "\" on param \""
                        + brackets(parameter.substring(0, dot)) + "\".");
    }

    private static String brackets(String parameter) {
        return parameter.replaceAll("\\.(\\w+)", "['$1']");
    }

    @Override
    public CloudProblem notFound(String details) {
        return CloudError.INVALID_PARAMETER.because(details);
    }

    @Override
    public CloudProblem exists(String details) {
        return CloudError.INVALID_PARAMETER.because(details);
    }

    @Override
    public CloudProblem wrongRequest(String details) {
        return CloudError.INVALID_PARAMETER.because(details);
    }
}
