-- { books(where: { subtitle: { eq: null, neq: "b", contains: "c", ncontains: "d", startsWith: "e", nstartsWith: "f", endsWith: "g", nendsWith: "h" } }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE (t0."Subtitle" IS NULL AND (t0."Subtitle" = $1) IS NOT TRUE AND strpos(t0."Subtitle", $2) > 0 AND (strpos(t0."Subtitle", $3) > 0) IS NOT TRUE AND starts_with(t0."Subtitle", $4) AND (starts_with(t0."Subtitle", $5)) IS NOT TRUE AND right(t0."Subtitle", length($6)) = $6 AND (right(t0."Subtitle", length($7)) = $7) IS NOT TRUE)
ORDER BY t0."Id"
LIMIT $8
