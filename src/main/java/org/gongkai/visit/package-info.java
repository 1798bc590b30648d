/**
 * Visits (访问量): the access logs of a web server come in, line by line; how often each column was read in which month goes out.
 * Who read it is neither kept nor told (个人信息保护法 第六条). Pure: streams are given, no file is opened.
 */
@NullMarked
package org.gongkai.visit;

import org.jspecify.annotations.NullMarked;
