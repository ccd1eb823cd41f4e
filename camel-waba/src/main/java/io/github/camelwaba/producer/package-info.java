/**
 * What a producer does, one class for each operation.
 */
package io.github.camelwaba.producer;
