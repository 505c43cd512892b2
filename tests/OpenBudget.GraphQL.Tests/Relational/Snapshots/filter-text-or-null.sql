-- { books(where: { subtitle: { eq: null, neq: "b", contains: "c", ncontains: "d", startsWith: "e", nstartsWith: "f", endsWith: "g", nendsWith: "h" } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Subtitle" IS NULL AND (t0."Subtitle" = ?1) IS NOT TRUE AND instr(t0."Subtitle", ?2) > 0 AND (instr(t0."Subtitle", ?3) > 0) IS NOT TRUE AND substr(t0."Subtitle", 1, length(?4)) = ?4 AND (substr(t0."Subtitle", 1, length(?5)) = ?5) IS NOT TRUE AND (?6 = '' AND t0."Subtitle" IS NOT NULL OR substr(t0."Subtitle", -length(?6)) = ?6) AND ((?7 = '' AND t0."Subtitle" IS NOT NULL OR substr(t0."Subtitle", -length(?7)) = ?7)) IS NOT TRUE)
ORDER BY t0."Id"
LIMIT ?8
