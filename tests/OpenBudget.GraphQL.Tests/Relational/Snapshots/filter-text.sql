-- { books(where: { title: { eq: "a", neq: "b", contains: "c", ncontains: "d", startsWith: "e", nstartsWith: "f", endsWith: "g", nendsWith: "h" } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Title" = ?1 AND (t0."Title" = ?2) IS NOT TRUE AND instr(t0."Title", ?3) > 0 AND (instr(t0."Title", ?4) > 0) IS NOT TRUE AND substr(t0."Title", 1, length(?5)) = ?5 AND (substr(t0."Title", 1, length(?6)) = ?6) IS NOT TRUE AND (?7 = '' AND t0."Title" IS NOT NULL OR substr(t0."Title", -length(?7)) = ?7) AND ((?8 = '' AND t0."Title" IS NOT NULL OR substr(t0."Title", -length(?8)) = ?8)) IS NOT TRUE)
ORDER BY t0."Id"
LIMIT ?9
