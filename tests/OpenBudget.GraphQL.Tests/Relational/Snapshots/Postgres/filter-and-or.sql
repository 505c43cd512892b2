-- { books(where: { title: { or: [{ eq: "a" }, { eq: "b" }] }, or: [{ and: [{ year: { eq: 1 } }, { pages: { eq: 2 } }] }, { genre: { eq: NOVEL } }] }) { nodes { title } } }

SELECT t0."Title"
FROM "Books" t0
WHERE ((t0."Title" = $1 OR t0."Title" = $2) AND ((t0."Year" = $3 AND t0."Pages" = $4) OR t0."Genre" = $5))
ORDER BY t0."Id"
LIMIT $6
