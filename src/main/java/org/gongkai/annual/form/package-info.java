/**
 * The official tables of every form (年度报告格式) and their equations (勾稽关系): a report's figures come in; what does not add up,
 * and the figures in the order of the form, go out.
 */
@NullMarked
package org.gongkai.annual.form;

import org.jspecify.annotations.NullMarked;
