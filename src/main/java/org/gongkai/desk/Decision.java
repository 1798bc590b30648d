package org.gongkai.desk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person decides (审查意见).
 *
 * @param role the step
 * @param by the person
 * @param on the day
 * @param conclusion for example 可以公开
 * @param basis for example 不涉及国家秘密事项一览表所列事项
 * @param form number of the paper form; the present one stays where it is empty
 */
public record Decision(
        String role,
        String by,
        LocalDate on,
        Optional<String> conclusion,
        Optional<String> basis,
        Optional<String> form) {}
