/**
 * Any organ's disclosure column, whoever made it ▸ what a visitor finds wrong with it (普查): pages, lists, tables and
 * attachments as they are public, without its cooperation.
 */
@NullMarked
package org.gongkai.survey;

import org.jspecify.annotations.NullMarked;
