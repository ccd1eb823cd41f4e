/**
 * What every other package may use: options, channels, header names and the words of the URI. Depends on nothing of ours.
 */
package io.github.camelwaba.config;
