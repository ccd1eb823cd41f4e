package io.github.camelwaba.simulator;

import java.io.PrintStream;

/** Starts the simulator from the command line and runs until it is stopped. */
public final class Main {
    private static final String LOGGING = "logback.configurationFile";

    private Main() {
    }

    public static void main(String[] arguments) {
        if (System.getProperty(LOGGING) == null) {
            System.setProperty(LOGGING, "io/github/camelwaba/simulator/runnable-logback.xml");
        }
        int code = run(arguments, System.out, System.err);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /** Starts, and returns -1 when the simulator runs; else the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.parse(arguments);
            if (line.help()) {
                out.println(CommandLine.HELP);
                return 0;
            }
            WabaSimulator simulator = line.options().build().start();
            Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "waba-simulator-stop"));
            out.println("Simulated 360dialog at " + simulator.baseUrl() + "/v1 (On-Premise)");
            out.println("Phone in the browser at " + simulator.baseUrl() + "/");
            out.println("Stop with Ctrl+C");
            return -1;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println("See --help");
            return 2;
        } catch (IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }
}
