/**
 * What the API answers, each with its raw JSON.
 */
package io.github.camelwaba.model.result;
