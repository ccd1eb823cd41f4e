/**
 * What must be the same on every runtime: one suite for a running application, wherever it runs. It comes with the tests'
 * jar of camel-waba.
 */
package io.github.camelwaba.conformance;
