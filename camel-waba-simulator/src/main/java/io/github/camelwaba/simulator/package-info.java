/**
 * A local stand-in for 360dialog, for tests and for building a bot without an account: start with
 * {@link io.github.camelwaba.simulator.WabaSimulator}, in JUnit 5 with
 * {@link io.github.camelwaba.simulator.WabaSimulatorExtension}. The packages below are internal.
 */
package io.github.camelwaba.simulator;
