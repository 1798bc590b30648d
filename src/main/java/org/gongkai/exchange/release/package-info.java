/** The published files of a release ▸ its records, each held to the manifest before it is believed. */
@NullMarked
package org.gongkai.exchange.release;

import org.jspecify.annotations.NullMarked;
