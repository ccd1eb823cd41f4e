/**
 * What operators look at: health checks and the developer console.
 */
package io.github.camelwaba.health;
