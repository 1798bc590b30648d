/** The promise that nothing unreviewed gets out, as laws: no influence on any byte, no trace in any encoding. */
package org.gongkai.leak;
